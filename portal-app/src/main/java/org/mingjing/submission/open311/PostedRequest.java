package org.mingjing.submission.open311;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a report that a client posts. Everything else that may come with it ({@code first_name}, {@code last_name},
 * {@code email}, {@code phone}, {@code device_id}, {@code account_id}, {@code media_url}) isn't asked for.
 *
 * @param idempotencyKey the header of that name: a client's own key for one act of sending
 */
record PostedRequest(
        @Nullable String apiKey,
        @Nullable String serviceCode,
        @Nullable String lat,
        @Nullable String lon,
        @Nullable String addressString,
        @Nullable String addressId,
        @Nullable String description,
        @Nullable String target,
        boolean extended,
        @Nullable String idempotencyKey) {

    static PostedRequest read(Function<String, @Nullable String> parameter, @Nullable String idempotencyKey) {
        Function<String, @Nullable String> given = name -> blankToNull(parameter.apply(name));
        return new PostedRequest(
                given.apply("api_key"),
                given.apply("service_code"),
                given.apply("lat"),
                given.apply("long"),
                given.apply("address_string"),
                given.apply("address_id"),
                given.apply("description"),
                given.apply("attribute[" + ServiceCatalogue.TARGET + "]"),
                "true".equals(parameter.apply("extensions")),
                blankToNull(idempotencyKey));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public String toString() {
        return "PostedRequest";
    }
}
