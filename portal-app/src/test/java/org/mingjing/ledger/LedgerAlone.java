package org.mingjing.ledger;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.mingjing.shared.DataDirectory;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger's own components on a database, without the rest of the portal: starts in a moment. As a program it appends, telling what was
 * committed, and kills itself (SIGKILL) right after a given call.
 */
@EnableTransactionManagement(proxyTargetClass = true)
@EnableConfigurationProperties(LedgerSettings.class)
@ComponentScan(
        basePackageClasses = Ledger.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.mingjing\\.ledger\\.(web\\..*|.*Test|LedgerAlone)"))
class LedgerAlone {

    private static volatile String deadly = "";

    static AnnotationConfigApplicationContext on(String jdbcUrl, Path data) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataDirectory.class, () -> new DataDirectory(data));
        context.registerBean(DataSource.class, () -> {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(jdbcUrl);
            source.setUser("postgres");
            source.setPassword("postgres");
            return source;
        });
        context.register(LedgerAlone.class);
        context.refresh();
        return context;
    }

    /** @param args database, data directory, the call after which to die, how many entries to append */
    public static void main(String[] args) {
        try (var context = on(args[0], Path.of(args[1]))) {
            TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
            Ledger ledger = context.getBean(Ledger.class);
            for (int i = 0; i < Integer.parseInt(args[3]); i++) {
                String id = UUID.randomUUID().toString();
                LedgerEntry entry = LedgerEntry.of(
                        EntryKind.SUBMISSION_RECEIVED, id, 1, ledger.today(), Commitment.to(new byte[] {1}));
                transaction.executeWithoutResult(status -> ledger.append(entry));
                System.out.println("committed " + id);
            }
            System.out.flush();
            deadly = args[2];
            context.getBean(LedgerKeeper.class).round();
            System.out.println("survived");
        }
    }

    @Bean
    static JdbcTemplate jdbc(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    static JdbcTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    static TransactionTemplate transaction(JdbcTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    /** Outside of the transaction of a call that is one. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor death() {
        var calls = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return type == LogSteps.class || type == LastCheckpoint.class || type == LedgerStore.class;
            }
        };
        MethodInterceptor kill = call -> {
            Object result = call.proceed();
            Method method = call.getMethod();
            if ((method.getDeclaringClass().getSimpleName() + "." + method.getName()).equals(deadly)) {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Long.toString(ProcessHandle.current().pid()))
                        .start()
                        .waitFor();
                Thread.sleep(60_000);
            }
            return result;
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(calls, kill);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
