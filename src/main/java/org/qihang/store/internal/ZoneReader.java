package org.qihang.store.internal;

import java.time.ZoneId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

@ReadingConverter
class ZoneReader implements Converter<String, ZoneId> {

    @Override
    public ZoneId convert(String source) {
        return ZoneId.of(source);
    }
}
