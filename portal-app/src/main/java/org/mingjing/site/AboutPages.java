package org.mingjing.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to turn to, what the site holds, and how programs read it. */
@Controller
class AboutPages {

    @GetMapping("/about/contact")
    String contact() {
        return "site/contact";
    }

    @GetMapping("/about/site-map")
    String siteMap() {
        return "site/site-map";
    }

    @GetMapping("/api")
    String api() {
        return "site/api";
    }
}
