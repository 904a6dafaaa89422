package org.qihang.store;

import java.util.Set;
import org.bson.Document;

/**
 * Brings the documents of a collection from one form to the next. A bean of the module that declares the collection. Each
 * document says its form in the field {@value #FORM}; who says none has form 1, so whoever makes documents by an upsert
 * sets the field too.
 *
 * <p>A document of an older form is brought to the newest whenever it is read, and a job does it in the database, one
 * document at a time, also while nodes of the release before are running (decision 12). These know only the older
 * fields: so a release adds a field and goes on writing the older one too, and only a later release takes that away.
 */
public interface Migration {

    String FORM = "form";

    String collection();

    /** The form that it takes; it makes the next one. */
    int from();

    /**
     * The top-level fields that it looks at. A document in which one of them changes meanwhile is read and changed again.
     */
    Set<String> reads();

    /**
     * Changes top-level fields. It depends on the document alone; of one that was read in part, it leaves what isn't
     * there; of one that it changed already, it makes the same again, but for what an older node has changed since.
     */
    void change(Document document);
}
