package org.mingjing.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose site this is, and what a government site has to say of itself (主办单位, 联系方式, 备案). Blank values aren't shown.
 *
 * @param platform the site's own name
 * @param icp ICP 备案号
 * @param publicSecurity 公安备案号
 * @param siteCode 政府网站标识码
 * @param paymentUrl where fines are paid; null where the bureau offers no such page
 * @param securityContact a {@code mailto:} or {@code https:} address for security.txt
 */
@ConfigurationProperties("mingjing.bureau")
record BureauSettings(
        String name,
        String nameEn,
        String platform,
        String platformEn,
        String address,
        String addressEn,
        String hours,
        String hoursEn,
        String phone,
        String hotline,
        String email,
        String postcode,
        String icp,
        String publicSecurity,
        String siteCode,
        @Nullable URI paymentUrl,
        String securityContact) {}
