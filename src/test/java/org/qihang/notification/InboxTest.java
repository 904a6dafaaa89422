package org.qihang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.account.PersonRegistered;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@QihangTest
class InboxTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationEventPublisher relay;

    private final Actor reader = new Actor(PersonId.random(), List.of());

    @Test
    void tellsOnceWhatIsDeliveredTwice() {
        Happened<PersonRegistered> happened = tell(NOON);

        relay.publishEvent(happened);

        assertThat(inbox.list(reader, 0).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.type()).isEqualTo(NoticeType.WELCOME);
            assertThat(notice.at()).isEqualTo(NOON);
            assertThat(notice.isUnread()).isTrue();
        });
    }

    @Test
    void isEmptyForWhomNothingHappened() {
        assertThat(inbox.unread(reader)).isZero();
        assertThat(inbox.list(reader, 0)).isEqualTo(new InboxPage(List.of(), false));
    }

    @Test
    void showsTheNewestFirstAndTheOlderOnTheNextPage() {
        List<Instant> times = IntStream.rangeClosed(0, Inbox.PAGE)
                .mapToObj(minute -> NOON.plusSeconds(60L * minute))
                .toList();
        times.forEach(this::tell);

        InboxPage first = inbox.list(reader, 0);
        InboxPage second = inbox.list(reader, 1);

        assertThat(first.notices())
                .extracting(Notice::at)
                .isEqualTo(times.reversed().subList(0, Inbox.PAGE));
        assertThat(first.hasOlder()).isTrue();
        assertThat(second.notices()).extracting(Notice::at).containsExactly(NOON);
        assertThat(second.hasOlder()).isFalse();
    }

    @Test
    void splitsNoticesOfTheSameMomentOverPagesWithoutLosingOne() {
        IntStream.range(0, Inbox.PAGE + 3).forEach(any -> tell(NOON));

        assertThat(IntStream.range(0, 2).boxed().flatMap(page -> inbox.list(reader, page).notices().stream()))
                .extracting(Notice::id)
                .doesNotHaveDuplicates()
                .hasSize(Inbox.PAGE + 3);
    }

    @Test
    void countsWhatIsUnread() {
        tell(NOON);
        tell(NOON.plusSeconds(1));

        inbox.markRead(reader, inbox.list(reader, 0).notices().getFirst().id());

        assertThat(inbox.unread(reader)).isEqualTo(1);
        assertThat(inbox.list(reader, 0).notices()).extracting(Notice::isUnread).containsExactly(false, true);
    }

    @Test
    void keepsWhenANoticeWasReadFirst() {
        tell(NOON);
        NoticeId notice = inbox.list(reader, 0).notices().getFirst().id();
        inbox.markRead(reader, notice);
        Instant first = inbox.list(reader, 0).notices().getFirst().readAt();

        inbox.markRead(reader, notice);

        assertThat(first).isNotNull();
        assertThat(inbox.list(reader, 0).notices().getFirst().readAt()).isEqualTo(first);
    }

    @Test
    void countsNoFurtherThanAHundred() {
        IntStream.range(0, Inbox.MANY + 1).forEach(any -> tell(NOON));

        assertThat(inbox.unread(reader)).isEqualTo(Inbox.MANY);
    }

    @Test
    void leavesWhatOthersWereToldAlone() {
        tell(NOON);
        NoticeId notice = inbox.list(reader, 0).notices().getFirst().id();
        Actor other = new Actor(PersonId.random(), List.of());

        inbox.markRead(other, notice);
        inbox.markAllRead(other);

        assertThat(inbox.unread(reader)).isEqualTo(1);
        assertThat(inbox.list(other, 0).notices()).isEmpty();
    }

    @Test
    void marksAllReadAtOnce() {
        IntStream.range(0, 3).forEach(any -> tell(NOON));

        inbox.markAllRead(reader);

        assertThat(inbox.unread(reader)).isZero();
        assertThat(inbox.list(reader, 0).notices()).noneMatch(Notice::isUnread);
    }

    private Happened<PersonRegistered> tell(Instant at) {
        var happened = new Happened<>(Ids.random(), at, "system", new PersonRegistered(reader.id()));
        relay.publishEvent(happened);
        return happened;
    }
}
