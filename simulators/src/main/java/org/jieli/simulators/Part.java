package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;

/** A partner that can be played: the ten of the Changzhi–Hebi story (domain.md 7) first, then those that have nothing but folders. */
public enum Part {
    /** Changzhi rescue station 长治市救助管理站, where the story begins. */
    CHANGZHI("JZZ14040001", Contracts::shanxi, Script.STATION, HttpSimulator::new),
    /** Lüliang rescue station 吕梁市救助管理站. */
    LULIANG("JZZ14110001", Contracts::shanxi, Script.STATION, HttpSimulator::new),
    /** Anyang rescue station 安阳市救助管理站. */
    ANYANG("JZZ41050001", Contracts::henan, Script.STATION, HttpSimulator::new),
    /** Hebi rescue station 鹤壁市救助管理站, where the story ends. */
    HEBI("JZZ41060001", Contracts::henan, Script.STATION, HttpSimulator::new),
    /** The national rescue system 全国救助管理信息系统, the registry. */
    NATIONAL("GJP11000001", Contracts::national, Script.REGISTRY, HttpSimulator::new),
    /** The population service of the Shanxi police 山西公安. */
    SHANXI_POLICE("GAJ14000001", Contracts::police, Script.POLICE, HttpSimulator::new),
    /** The population service of the Henan police 河南公安. */
    HENAN_POLICE("GAJ41000001", Contracts::police, Script.POLICE, HttpSimulator::new),
    /** The national tracing site 全国救助寻亲网. */
    XUNQIN("XQW11000001", Contracts::xunqin, Script.SILENT, HttpSimulator::new),
    /** The civil affairs department of Shanxi 山西省民政厅, whom nobody can call. */
    SHANXI_BUREAU("MZT14000001", Contracts::shanxi, Script.SILENT, InboxSimulator::new),
    /** The civil affairs department of Henan 河南省民政厅, whom nobody can call. */
    HENAN_BUREAU("MZT41000001", Contracts::henan, Script.SILENT, InboxSimulator::new),
    /** The station of Jixi 鸡西, which has nothing but an SFTP server and speaks in sheets. */
    JIXI("JZZ23030001", Contracts::heilongjiang, Script.STATION, FolderSimulator::new),
    /** The county bureau of Qinxian 沁县, which has nothing but an SFTP server and speaks in sheets. */
    QINXIAN("MZJ14043001", Contracts::heilongjiang, Script.STATION, FolderSimulator::new);

    private interface Kind {
        Simulator open(String name, String org, Contract contract, Script script, Path folder, Clock clock);
    }

    private final String org;
    private final Supplier<Contract> contract;
    private final Script script;
    private final Kind kind;

    Part(String org, Supplier<Contract> contract, Script script, Kind kind) {
        this.org = org;
        this.contract = contract;
        this.script = script;
        this.kind = kind;
    }

    /** The partners of the story. */
    public static List<Part> ofTheStory() {
        return Arrays.stream(values())
                .filter(part -> part != JIXI && part != QINXIAN)
                .toList();
    }

    /** The partner with this word; empty if there is none. */
    public static Optional<Part> named(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** Its word in the configuration, for example {@code shanxi-police}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its organisation code. */
    public String org() {
        return org;
    }

    /** The contract of its dialect. */
    public Contract contract() {
        return contract.get();
    }

    Simulator open(Path folder, Clock clock) {
        return kind.open(word(), org, contract.get(), script, folder, clock);
    }
}
