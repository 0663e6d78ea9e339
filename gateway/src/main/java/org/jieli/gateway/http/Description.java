package org.jieli.gateway.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** The head of the described interface: what it is and how to authenticate. */
public final class Description {

    private static final String KEY = "key";

    private Description() {}

    /** The description without its doors, which describe themselves. */
    public static OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("接力 Jieli").version("v1").description(Descriptions.API))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("每个伙伴一个密钥 jk_… / one key per partner: jk_…")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }
}
