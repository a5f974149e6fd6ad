package org.mingjing.decision;

import org.mingjing.search.DecisionIndex;
import org.mingjing.search.LuceneDecisionIndex;
import org.mingjing.shared.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IndexConfiguration {

    @Bean(destroyMethod = "close")
    DecisionIndex decisionIndex(DataDirectory directory) {
        return LuceneDecisionIndex.open(directory.folder("index"));
    }
}
