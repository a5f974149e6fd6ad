package org.mingjing.ledger.web;

import org.mingjing.ledger.LedgerKeyChange;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key that signs the ledger, for operators. Keys themselves never travel. */
@RestController
@RequestMapping("/api/v1/staff/ledger")
class StaffLedgerApi {

    private final LedgerKeyChange change;

    StaffLedgerApi(LedgerKeyChange change) {
        this.change = change;
    }

    /** Changes the signing key, or finishes what was interrupted; answers when it is done. */
    @PostMapping("/rotate-key")
    LedgerKeyChange.Result rotate() {
        return change.change();
    }
}
