package org.mingjing.submission.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;

/**
 * What GET Service Requests asks. Dates are compared with the day of closing, the only one that is told; without any, the last 90
 * days count, and never more than 90.
 *
 * @param ids where some are named, nothing else counts (they override all other arguments)
 * @param categories empty: all
 * @param from the first day of closing
 * @param until the last
 * @param page from 1
 */
record RequestQuery(
        @Nullable Set<UUID> ids,
        Set<String> categories,
        boolean closed,
        LocalDate from,
        LocalDate until,
        int page,
        int pageSize) {

    static final int LONGEST_SPAN = 90;
    static final int LARGEST_PAGE = 1000;
    static final int MOST_NAMED = 50;
    private static final int LAST_PAGE = 10_000;

    sealed interface Read {
        record Usable(RequestQuery query) implements Read {}

        record Unusable(Refusal reason) implements Read {}
    }

    /** @param parameter gives what a parameter holds; blank is as good as absent */
    static Read read(Function<String, @Nullable String> parameter, LocalDate today) {
        try {
            return new Read.Usable(new Reader(parameter).query(today));
        } catch (Unreadable unreadable) {
            return new Read.Unusable(unreadable.reason);
        }
    }

    private static final class Unreadable extends Exception {
        private final transient Refusal reason;

        Unreadable(Refusal reason) {
            super(reason.key(), null, false, false);
            this.reason = reason;
        }
    }

    private record Reader(Function<String, @Nullable String> parameter) {

        RequestQuery query(LocalDate today) throws Unreadable {
            Optional<String> ids = given("service_request_id");
            if (ids.isPresent()) {
                Set<UUID> named = named("service_request_id").stream()
                        .flatMap(id -> PublicId.of(id).stream())
                        .collect(Collectors.toSet());
                return new RequestQuery(named, Set.of(), true, today, today, 1, LARGEST_PAGE);
            }
            Optional<Instant> start = moment("start_date");
            Optional<Instant> end = moment("end_date");
            LocalDate from = start.map(Reader::firstDay)
                    .orElseGet(() -> end.map(Reader::lastDay).orElse(today).minusDays(LONGEST_SPAN));
            LocalDate until =
                    end.map(Reader::lastDay).orElseGet(() -> start.isPresent() ? from.plusDays(LONGEST_SPAN) : today);
            if (from.isAfter(until.plusDays(1)) || from.plusDays(LONGEST_SPAN).isBefore(until)) {
                throw new Unreadable(Refusal.of(400, "span", LONGEST_SPAN));
            }
            Set<String> statuses = named("status");
            if (!Set.of("open", "closed").containsAll(statuses)) {
                throw new Unreadable(Refusal.unusable("status"));
            }
            return new RequestQuery(
                    null,
                    named("service_code"),
                    statuses.isEmpty() || statuses.contains("closed"),
                    from,
                    until,
                    number("page", 1, LAST_PAGE),
                    number("page_size", LARGEST_PAGE, LARGEST_PAGE));
        }

        private Optional<String> given(String name) {
            return Optional.ofNullable(parameter.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        private Set<String> named(String name) throws Unreadable {
            Set<String> values = given(name).stream()
                    .flatMap(list -> list.length() > 4000 ? Stream.of("") : Arrays.stream(list.split(",", -1)))
                    .map(String::strip)
                    .collect(Collectors.toSet());
            if (values.contains("") || values.size() > MOST_NAMED) {
                throw new Unreadable(Refusal.of(400, "list", name, MOST_NAMED));
            }
            return values;
        }

        private Optional<Instant> moment(String name) throws Unreadable {
            Optional<String> typed = given(name);
            Optional<Instant> read = typed.flatMap(W3Date::parse);
            if (typed.isPresent() && read.isEmpty()) {
                throw new Unreadable(Refusal.of(400, "date", name));
            }
            return read;
        }

        private int number(String name, int otherwise, int most) throws Unreadable {
            String typed = given(name).orElse(Integer.toString(otherwise));
            int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
            if (number < 1 || number > most) {
                throw new Unreadable(Refusal.of(400, "number", name, most));
            }
            return number;
        }

        private static LocalDate firstDay(Instant start) {
            ZonedDateTime at = start.atZone(Shanghai.ZONE);
            LocalDate day = at.toLocalDate();
            return at.isAfter(day.atStartOfDay(Shanghai.ZONE)) ? day.plusDays(1) : day;
        }

        private static LocalDate lastDay(Instant end) {
            return end.atZone(Shanghai.ZONE).toLocalDate();
        }
    }
}
