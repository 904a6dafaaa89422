package org.qihang.account.ui;

import org.qihang.uikit.Viewer;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class ViewerAtTheBrowser implements Viewer {

    @Override
    public Runnable later(Runnable action) {
        return new DelegatingSecurityContextRunnable(action, SecurityContextHolder.getContext());
    }
}
