package org.mingjing.staff;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjing.shared.DataDirectory;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who exists, by mode: the demo accounts when embedded, nobody yet in production; and the machine behind the staff API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {

    /** Acts for whoever holds the staff token: the case system, the command line. */
    static final StaffMember MACHINE = new StaffMember(
            new StaffId("staff-api"), "接口", Set.of(StaffRole.PUBLISHER, StaffRole.APPROVER, StaffRole.CASE_SYSTEM));

    private static final String EMBEDDED = "embedded";

    @Bean
    DemoAccounts demoAccounts(@Value("${mingjing.mode:embedded}") String mode, Environment environment) {
        if (!EMBEDDED.equals(mode)) {
            return DemoAccounts.absent();
        }
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        if (address == null) {
            throw new OpenToTheWorld("all addresses (server.address is not set)");
        }
        if (!address.isLoopbackAddress()) {
            throw new OpenToTheWorld(address.getHostAddress());
        }
        return DemoAccounts.present();
    }

    @Bean
    StaffDirectory staffDirectory(DemoAccounts demo) {
        List<StaffMember> members = new ArrayList<>(demo.members());
        members.add(MACHINE);
        return new StaffDirectory(members);
    }

    private static UserDetailsService passwordAccounts(DemoAccounts demo) {
        var accounts = new InMemoryUserDetailsManager();
        for (StaffMember member : demo.members()) {
            accounts.createUser(User.withUsername(member.id().value())
                    .password("{noop}" + DemoAccounts.password(member))
                    .authorities(
                            member.roles().stream().map(StaffRole::authority).toArray(String[]::new))
                    .build());
        }
        return accounts;
    }

    @Bean
    ThrottledSignIn signIn(DemoAccounts demo, StaffSettings settings) {
        return new ThrottledSignIn(
                passwordAccounts(demo), new SignInThrottle(settings.signInAttempts(), settings.signInPause()));
    }

    @Bean
    StaffToken staffToken(
            StaffSettings settings, @Value("${mingjing.mode:embedded}") String mode, DataDirectory directory) {
        String configured = settings.apiToken();
        if (configured != null) {
            return StaffToken.of(configured);
        }
        return EMBEDDED.equals(mode) ? StaffToken.in(directory) : StaffToken.none();
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        DemoAccounts demo = ready.getApplicationContext().getBean(DemoAccounts.class);
        if (demo.exist()) {
            LoggerFactory.getLogger(DemoAccounts.class)
                    .warn("DEMO ACCOUNTS (embedded mode, this computer only): {}", demo.inWords());
        }
    }
}
