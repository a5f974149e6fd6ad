package org.mingjing.decision;

import java.util.ArrayList;
import java.util.List;

/** 处罚类别 (行政处罚法 Art. 9), and 不予处罚 as a kind of its own. */
public enum PenaltyKind {
    WARNING("警告"),
    PUBLIC_CRITICISM("通报批评"),
    FINE("罚款"),
    CONFISCATION_OF_INCOME("没收违法所得"),
    CONFISCATION_OF_PROPERTY("没收非法财物"),
    LICENCE_SUSPENSION("暂扣许可证件"),
    QUALIFICATION_DOWNGRADE("降低资质等级"),
    LICENCE_REVOCATION("吊销许可证件"),
    BUSINESS_RESTRICTION("限制开展生产经营活动"),
    PRODUCTION_SUSPENSION("责令停产停业"),
    CLOSURE("责令关闭"),
    OCCUPATION_BAN("限制从业"),
    DETENTION("行政拘留"),
    NO_PENALTY("不予处罚"),
    OTHER("其他");

    private final String chinese;

    PenaltyKind(String chinese) {
        this.chinese = chinese;
    }

    /** The statute's own word. */
    public String chinese() {
        return chinese;
    }

    /**
     * Reads a cell such as {@code 警告;罚款} or {@code 罚款、没收违法所得}; what is not known is {@link #OTHER}.
     *
     * @return distinct kinds in the order written; empty for a blank cell
     */
    public static List<PenaltyKind> parse(String cell) {
        List<PenaltyKind> kinds = new ArrayList<>();
        for (String part : cell.split("[;；、,，/|\\s]+")) {
            if (part.isBlank()) {
                continue;
            }
            PenaltyKind kind = OTHER;
            for (PenaltyKind candidate : values()) {
                if (part.equals(candidate.chinese) || (candidate == NO_PENALTY && part.startsWith("不予"))) {
                    kind = candidate;
                }
            }
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }
}
