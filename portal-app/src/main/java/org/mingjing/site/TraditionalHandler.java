package org.mingjing.site;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * Converts texts and spoken attributes on their way out; leaves scripts and {@code translate="no"} (document numbers,
 * citations) as they are. Thymeleaf makes one for every page, through the constructor without arguments.
 */
public final class TraditionalHandler extends AbstractTemplateHandler {

    private static final String[] SPOKEN = {"title", "aria-label", "placeholder", "alt"};

    private static volatile @Nullable TraditionalChinese traditional;

    private boolean active;
    private int depth;
    private int silentFrom = Integer.MAX_VALUE;

    static void use(TraditionalChinese converter) {
        traditional = converter;
    }

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        active = Language.of(context.getLocale()) == Language.ZH_HANT;
    }

    @Override
    public void handleText(IText text) {
        TraditionalChinese converter = traditional;
        if (active && converter != null && depth < silentFrom) {
            super.handleText(factory().createText(converter.convert(text.getText())));
        } else {
            super.handleText(text);
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (!active) {
            super.handleOpenElement(tag);
            return;
        }
        if (!isVoid(tag)) {
            depth++;
            if (depth < silentFrom && silent(tag)) {
                silentFrom = depth;
            }
        }
        super.handleOpenElement(spoken(tag));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(active ? spoken(tag) : tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (active && !tag.isUnmatched()) {
            if (depth == silentFrom) {
                silentFrom = Integer.MAX_VALUE;
            }
            depth--;
        }
        super.handleCloseElement(tag);
    }

    private static boolean isVoid(IOpenElementTag tag) {
        return switch (tag.getElementCompleteName()) {
            case "meta", "link", "input", "br", "hr", "img" -> true;
            default -> false;
        };
    }

    private static boolean silent(IProcessableElementTag tag) {
        return tag.getElementCompleteName().equals("script") || "no".equals(tag.getAttributeValue("translate"));
    }

    private <T extends IProcessableElementTag> T spoken(T tag) {
        TraditionalChinese converter = traditional;
        T result = tag;
        for (String attribute : SPOKEN) {
            String value = tag.getAttributeValue(attribute);
            if (value != null && converter != null) {
                result = factory().setAttribute(result, attribute, converter.convert(value));
            }
        }
        return result;
    }

    private IModelFactory factory() {
        return getContext().getModelFactory();
    }
}
