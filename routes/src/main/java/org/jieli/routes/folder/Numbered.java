package org.jieli.routes.folder;

/** Names for things that want to be called the same: {@code a.csv}, {@code a.2.csv}, {@code a.3.csv}. */
final class Numbered {

    private Numbered() {}

    static String name(String name, int number) {
        if (number == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "." + number : name.substring(0, dot) + "." + number + name.substring(dot);
    }
}
