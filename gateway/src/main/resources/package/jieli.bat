@echo off
rem Runs the simulators of Jieli; needs Java 21 or newer on the path.
java -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%~dp0program\jieli.jar" %*
