package org.qihang.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page's head holds. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/qihang.css")
@StyleSheet("styles/learning.css")
@StyleSheet("styles/mentoring.css")
@StyleSheet("styles/camp.css")
@StyleSheet("styles/publishing.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Meta(name = "color-scheme", content = "light dark")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/styles/mark.svg");
    }
}
