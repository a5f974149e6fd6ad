package org.mingjing.vault.web;

import org.mingjing.vault.KeyRotation;
import org.mingjing.vault.Rotation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The master key, for operators. Keys themselves never travel. */
@RestController
@RequestMapping("/api/v1/staff/keys")
class StaffKeyApi {

    private final KeyRotation rotation;

    StaffKeyApi(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** Changes the master key, or finishes what was interrupted; answers when it is done. */
    @PostMapping("/rotate")
    Rotation rotate() {
        return rotation.rotate();
    }
}
