package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cameras, drones and partners' systems, known by their token: the same body without proof of work; the case is marked as a machine's. */
@RestController
@RequestMapping(path = "/api/v1/staff/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
class StaffSubmissionsApi {

    private final Submitting submitting;

    StaffSubmissionsApi(Submitting submitting) {
        this.submitting = submitting;
    }

    @PostMapping
    ResponseEntity<Object> submit(HttpServletRequest request, Principal machine, Locale locale) throws IOException {
        return submitting.answer(request, machine.getName(), locale);
    }
}
