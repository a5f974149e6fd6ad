package org.mingjing.site;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Turns whole pages into traditional characters while they are written, where the address says {@code lang=zh-Hant}. */
@Component
class TraditionalDialect extends AbstractDialect implements IPostProcessorDialect {

    TraditionalDialect(TraditionalChinese traditional) {
        super("traditional");
        TraditionalHandler.use(traditional);
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1_000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TraditionalHandler.class, 1_000));
    }
}
