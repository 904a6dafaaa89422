package org.qihang.store.internal;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import org.springframework.stereotype.Component;

/** What the driver has heard of the database, without asking it again. */
@Component
public class Reachability implements ClusterListener {

    private volatile boolean writable;

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        writable = event.getNewDescription().hasWritableServer();
    }

    /** Whether a server that takes changes answered, and none of its connections has failed since. */
    public boolean isWritable() {
        return writable;
    }
}
