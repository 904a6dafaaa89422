package org.qihang.store.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;

/** A string of the database as the id that it is. */
@ReadingConverter
class IdentifierReader implements GenericConverter {

    private final Set<ConvertiblePair> pairs = IdentifierTypes.all().stream()
            .map(type -> new ConvertiblePair(String.class, type))
            .collect(Collectors.toSet());

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return pairs;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return source == null ? null : BeanUtils.instantiateClass(constructor(to.getType()), source);
    }

    private static java.lang.reflect.Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record of one string", e);
        }
    }
}
