package org.qihang.store.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.store.Identifier;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.WritingConverter;

/** An id as the plain string that the database holds. */
@WritingConverter
class IdentifierWriter implements GenericConverter {

    private final Set<ConvertiblePair> pairs = IdentifierTypes.all().stream()
            .map(type -> new ConvertiblePair(type, String.class))
            .collect(Collectors.toSet());

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return pairs;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return source instanceof Identifier id ? id.value() : null;
    }
}
