package org.mingjing.decision.web;

import java.util.Map;
import org.mingjing.decision.IndexKeeper;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The index, for operators. */
@RestController
@RequestMapping("/api/v1/staff/index")
class StaffIndexApi {

    private final IndexKeeper keeper;

    StaffIndexApi(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /** Builds it anew from the record while the old one serves; answers when it is done. */
    @PostMapping("/rebuild")
    Map<String, Long> rebuild() {
        return Map.of("decisions", keeper.rebuild());
    }
}
