package org.jieli.simulators.people;

/** What a person is in the family. */
enum Role {
    FATHER("父亲"),
    MOTHER("母亲"),
    CHILD("子女");

    private final String zh;

    Role(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
