package org.qihang.mentoring;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** Made by whoever asks for the booking, before asking: asking again with the same id books nothing twice. */
public record BookingId(String value) implements Identifier {

    public BookingId {
        Ids.validated(value);
    }

    public static BookingId random() {
        return new BookingId(Ids.random());
    }
}
