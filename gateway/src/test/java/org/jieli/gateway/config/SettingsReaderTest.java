package org.jieli.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jieli.mappings.Dialect;
import org.jieli.routes.PlainDialect;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsReaderTest {

    private static final Set<String> DIALECTS = Set.of("shanxi", "henan", "national", "police", "xunqin");

    private static final String XINXIANG = """
            jieli:
              partners:
                xinxiang:
                  org: JZZ41070001
                  name: 新乡市救助管理站
                  role: station
                  dialect: henan
                  serves: [410700]
                  url: http://127.0.0.1:9109/messages
                  context: report-only
            """;

    @TempDir
    private Path folder;

    @Test
    void theTenPartnersOfTheStoryAreShipped() {
        Settings settings = read(Map.of());

        assertThat(settings.partners())
                .extracting(Partner::name)
                .containsExactly(
                        "changzhi",
                        "luliang",
                        "anyang",
                        "hebi",
                        "national",
                        "shanxi-police",
                        "henan-police",
                        "xunqin",
                        "shanxi-bureau",
                        "henan-bureau");
        assertThat(settings.data()).isEqualTo(Path.of("data"));
    }

    @Test
    void aBlockBecomesAPartner() {
        Partner hebi = partner(read(Map.of()), "hebi");

        assertThat(hebi.org()).isEqualTo("JZZ41060001");
        assertThat(hebi.orgName()).isEqualTo("鹤壁市救助管理站");
        assertThat(hebi.role()).isEqualTo(Role.STATION);
        assertThat(hebi.serves()).containsExactly("410600");
        assertThat(hebi.context()).isEqualTo(Context.STRICT);
        assertThat(hebi.url()).hasValue(URI.create("http://127.0.0.1:9104/messages"));
        assertThat(partner(read(Map.of()), "henan-bureau").pulls()).isTrue();
        assertThat(partner(read(Map.of()), "xunqin").role()).isEqualTo(Role.TRACING_SITE);
    }

    @Test
    void anAddressIsChangedByOneVariable() {
        Settings settings = read(Map.of("JIELI_HEBI_URL", "https://hebi.example/in"));

        assertThat(partner(settings, "hebi").url()).hasValue(URI.create("https://hebi.example/in"));
    }

    @Test
    void oneMoreStationIsOneBlockInAFileOfOnesOwn() throws IOException {
        Settings settings = read(Map.of("jieli.partners-file", file(XINXIANG)));

        assertThat(settings.partners()).hasSize(11);
        assertThat(partner(settings, "xinxiang").context()).isEqualTo(Context.REPORT_ONLY);
    }

    @Test
    void aFileOfOnesOwnChangesSingleKeysOfWhatIsShipped() throws IOException {
        Settings settings = read(Map.of("jieli.partners-file", file("jieli: {partners: {hebi: {url: ''}}}")));

        assertThat(partner(settings, "hebi").pulls()).isTrue();
        assertThat(partner(settings, "hebi").org()).isEqualTo("JZZ41060001");
    }

    @Test
    void everyUnknownKeyStopsTheStartAndIsNamedWithItsPlace() throws IOException {
        String file = file(XINXIANG.replace("dialect:", "dialekt:").replace("role:", "rolle:"));

        assertRefused(Map.of("jieli.partners-file", file))
                .hasMessageContaining("未知的配置项 jieli.partners.xinxiang.dialekt")
                .hasMessageContaining("Unknown configuration key jieli.partners.xinxiang.rolle")
                .hasMessageContaining(file);
    }

    @Test
    void anUnknownKeyBesideThePartnersStopsTheStartToo() {
        assertRefused(Map.of("jieli.dta", "x")).hasMessageContaining("jieli.dta");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        String file = file(XINXIANG.replace("JZZ41070001", "JZZ4107")
                .replace("station", "stattion")
                .replace("henan", "hennan")
                .replace("[410700]", "[新乡]")
                .replace("http:", "ftp:")
                .replace("report-only", "never"));

        assertRefused(Map.of("jieli.partners-file", file))
                .hasMessageContaining("伙伴 xinxiang：org 不是机构编码")
                .hasMessageContaining("role must be one of station | province | registry | police | tracing-site")
                .hasMessageContaining("未知的 dialect：hennan")
                .hasMessageContaining("serves 含有不是行政区划代码的值：新乡")
                .hasMessageContaining("url is not an http(s) address")
                .hasMessageContaining("context must be one of strict | lenient | report-only");
    }

    @Test
    void twoPartnersCannotBeOneOrganisationNorServeOneDivisionInOneRole() throws IOException {
        String file = file(XINXIANG.replace("JZZ41070001", "JZZ41060001").replace("410700", "410600"));

        assertRefused(Map.of("jieli.partners-file", file))
                .hasMessageContaining("两个伙伴重复")
                .hasMessageContaining("xinxiang, hebi: org JZZ41060001")
                .hasMessageContaining("serves 410600");
    }

    @Test
    void thereIsOneRegistry() throws IOException {
        String file = file(XINXIANG.replace("station", "registry"));

        assertRefused(Map.of("jieli.partners-file", file)).hasMessageContaining("xinxiang, national: role REGISTRY");
    }

    @Test
    void theGatewayAndItsOperatorAreNoPartners() throws IOException {
        assertRefused(Map.of("jieli.partners-file", file(XINXIANG.replace("xinxiang", "operator"))))
                .hasMessageContaining("Partner operator");
        assertRefused(Map.of("jieli.partners-file", file(XINXIANG.replace("station", "gateway"))))
                .hasMessageContaining("role must be");
    }

    @Test
    void aFileThatIsAbsentOrNotYamlIsNamed() throws IOException {
        assertRefused(Map.of("jieli.partners-file", "/nowhere/partners.yml"))
                .hasMessageContaining("无法读取伙伴名册 /nowhere/partners.yml");
        assertRefused(Map.of("jieli.partners-file", file("jieli: [")))
                .hasMessageContaining("不是 YAML")
                .hasMessageContaining("is not YAML");
    }

    @Test
    void aVariableThatNobodySetIsNoAddress() throws IOException {
        String file = file(XINXIANG.replace("http://127.0.0.1:9109/messages", "${XINXIANG_URL}"));

        assertRefused(Map.of("jieli.partners-file", file)).hasMessageContaining("伙伴 xinxiang：url");
    }

    @Test
    void retentionIsKeptByDefaultAsTheDomainSays() {
        assertThat(read(Map.of()).retention())
                .isEqualTo(new RetentionSettings(
                        Period.ofYears(5), Period.ofDays(30), Period.ofDays(7), Period.ofYears(30)));
    }

    @Test
    void retentionBelowItsFloorStopsTheStart() {
        assertRefused(Map.of("jieli.retention.t2", "2y", "jieli.retention.t3", "3d", "jieli.retention.t5", "1y"))
                .hasMessageContaining("jieli.retention.t2 不得短于 3y / jieli.retention.t2 must not be shorter than 3y")
                .hasMessageContaining("jieli.retention.t3 must not be shorter than 4d")
                .hasMessageContaining("jieli.retention.t5 must not be shorter than t2");
        assertRefused(Map.of("jieli.retention.t3", "6y")).hasMessageContaining("jieli.retention.t2 不得短于 t3");
        assertRefused(Map.of("jieli.retention.t4", "soon")).hasMessageContaining("jieli.retention.t4");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Map<String, Object> given) {
        return assertThatThrownBy(() -> read(given)).isInstanceOf(WrongConfigurationException.class);
    }

    private static Settings read(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        return new SettingsReader(SettingsReaderTest::dialect).read(environment);
    }

    private static Optional<Dialect> dialect(String word) {
        return DIALECTS.contains(word) ? Optional.of(new PlainDialect()) : Optional.empty();
    }

    private static Partner partner(Settings settings, String name) {
        return settings.partners().stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("partners.yml"), content).toString();
    }
}
