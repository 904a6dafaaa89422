package org.qihang.learning.ui;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What lessons with formulas, diagrams and code load. The libraries' addresses name their versions, so browsers keep them;
 * whether our own script has changed is asked each time.
 */
@Component
class LessonLibraries implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/scripts/**")
                .addResourceLocations("classpath:/META-INF/resources/scripts/")
                .setCacheControl(CacheControl.noCache());
    }
}
