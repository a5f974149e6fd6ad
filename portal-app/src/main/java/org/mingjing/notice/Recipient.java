package org.mingjing.notice;

/** Who is told; no address. */
sealed interface Recipient {

    /** The person who sent the case, where they are named. */
    record Reporter() implements Recipient {}

    /** @param code of a department */
    record Department(String code) implements Recipient {}

    default String key() {
        return switch (this) {
            case Reporter() -> "REPORTER";
            case Department(String code) -> "DEPARTMENT:" + code;
        };
    }

    default Channel channel() {
        return switch (this) {
            case Reporter() -> Channel.EMAIL;
            case Department ignored -> Channel.PORTAL;
        };
    }
}
