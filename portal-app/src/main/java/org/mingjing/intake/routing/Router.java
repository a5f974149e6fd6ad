package org.mingjing.intake.routing;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class Router {
    public Proposal propose(Question q) {
        return new Proposal("INTAKE", List.of(), q.category(), 0, List.of(), null, false, List.of());
    }

    public void learn(List<Correction> c) {}
}
