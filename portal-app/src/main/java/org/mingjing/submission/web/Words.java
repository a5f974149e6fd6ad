package org.mingjing.submission.web;

import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import java.util.Locale;
import org.mingjing.submission.SubmissionResult.Fault;
import org.mingjing.submission.attachment.Cleaning;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts that leave the portal otherwise than on a page, which has its script made as a whole: in JSON, and in pictures. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return inScript(onPage(key, locale, arguments), locale);
    }

    /** The page's own converter makes traditional characters of it. */
    String onPage(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }

    String inScript(String simplified, Locale locale) {
        return locale.getScript().equals("Hant") ? ZhHkConverterUtil.toTraditional(simplified) : simplified;
    }

    /** @param index of the file, from 0 */
    String refused(int index, Cleaning.Reason reason, Locale locale) {
        return onPage("form.file.refused", locale, index + 1, onPage(reason.key(), locale));
    }

    FieldFault fault(Fault fault, Locale locale) {
        return new FieldFault(fault.field(), onPage(fault.reason().key(), locale));
    }
}
