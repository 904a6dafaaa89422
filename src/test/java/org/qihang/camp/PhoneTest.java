package org.qihang.camp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000",
        "138 0013 8000, +8613800138000",
        "+86 138-0013-8000, +8613800138000",
        "0086 13800138000, +8613800138000",
        "86 19912345678, +8619912345678",
        "１３８００１３８０００, +8613800138000",
        "+49 (30) 123456, +4930123456",
        "+1-415-555-2671, +14155552671",
        "+852 9123 4567, +85291234567"
    })
    void readsANumberAsPeopleTypeIt(String entered, String e164) {
        assertThat(Phone.parse(entered)).contains(new Phone(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12800138000",
                "1380013800",
                "138001380001",
                "+86 10 6552 9988",
                "030 123456",
                "+0123456789",
                "+49 12",
                "+4912345678901234",
                "=HYPERLINK(1)",
                "+1 415 555 267a",
                "1380013800０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０"
            })
    void refusesWhatCannotBeCalled(String entered) {
        assertThat(Phone.parse(entered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+8613800138000, 138 0013 8000", "+14155552671, +14155552671"})
    void showsANumberAsOneReadsItOut(String e164, String shown) {
        assertThat(new Phone(e164).display()).isEqualTo(shown);
    }
}
