package org.mingjing.submission.web;

import org.mingjing.submission.attachment.AttachmentSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filter stands after sign-in and before everything that asks for a parameter. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    FilterRegistrationBean<UploadFilter> uploads(DoorSettings settings, AttachmentSettings attachments) {
        var registration = new FilterRegistrationBean<>(new UploadFilter(settings, attachments));
        for (Door door : Door.values()) {
            registration.addUrlPatterns(door.path());
        }
        registration.addUrlPatterns("/api/v1/submissions", "/api/v1/staff/submissions");
        registration.addUrlPatterns("/track", "/track/reminder", "/track/proof", "/api/v1/submissions/messages");
        return registration;
    }
}
