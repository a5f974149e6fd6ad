/**
 * The public's door into intake: reports, complaints, appeals, corrections, suggestions and footage requests; receipts and
 * attachments. Anonymity is a rule of the map: nothing here knows staff, notices, chats or WeChat.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: upload",
            "vault",
            "redaction",
            "ledger",
            "ledger :: tlog",
            "intake",
            "intake :: clock",
            "intake :: routing",
            "decision"
        })
@NullMarked
package org.mingjing.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
