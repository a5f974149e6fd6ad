package org.mingjing.embedded;

import org.mingjing.shared.DataDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the portal where it is. */
@Component
class ReadyNote {

    private final DataDirectory directory;
    private final Environment settings;

    ReadyNote(DataDirectory directory, Environment settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://" + settings.getProperty("server.address", "127.0.0.1") + ":"
                    + web.getWebServer().getPort();
            System.out.printf("""

                      明镜已就绪 · Mingjing is ready
                        公众网站 public pages     %1$s/
                        工作台   desks             %1$s/app
                        开放接口 API               %1$s/api
                        数据目录 data              %2$s
                        接口令牌 staff API token   %2$s/staff-api.token
                        Ctrl-C 停止全部 stops everything

                    """, address, directory.folder(""));
        }
    }
}
