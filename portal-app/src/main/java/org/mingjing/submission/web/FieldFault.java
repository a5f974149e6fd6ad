package org.mingjing.submission.web;

import java.util.List;

/**
 * What is wrong with a field, in the reader's language.
 *
 * @param field as the form and the API name it
 */
record FieldFault(String field, String message) {

    private static final List<String> SECOND_STEP = List.of("consent", "files");

    /** The id of the element that the fault is about. */
    public String anchor() {
        return switch (field) {
            case "contact", "contact.name" -> "name";
            case "contact.phone" -> "phone";
            case "contact.email" -> "email";
            case "location" -> "place";
            case "decisionId" -> "number";
            default -> field;
        };
    }

    /** The field stands on the page where everything is looked over again. */
    boolean inReview() {
        return SECOND_STEP.contains(field);
    }
}
