package org.qihang.store.internal;

import java.time.ZoneId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

@WritingConverter
class ZoneWriter implements Converter<ZoneId, String> {

    @Override
    public String convert(ZoneId source) {
        return source.getId();
    }
}
