/** Popin Desk: a desktop program that books Popin video calls for walk-in customers. */
module io.popindesk {
    requires atlantafx.base;
    requires com.google.i18n.phonenumbers.libphonenumber;
    // The QR code of the join link.
    requires com.google.zxing;
    // Used by jdbi3-core, which as an automatic module cannot ask for it.
    requires io.leangen.geantyref;
    // The keychains of Windows and macOS, and of Linux.
    requires java.keyring;
    requires java.logging;
    requires java.sql;
    requires javafx.controls;
    // The calendar file.
    requires net.sf.biweekly;
    // Used by httpclient5, which as an automatic module cannot ask for them.
    requires jdk.net;
    requires org.apache.httpcomponents.core5.httpcore5.h2;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.controlsfx.controls;
    requires org.freedesktop.dbus;
    requires org.jdbi.v3.core;
    requires org.jspecify;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;
    // The syntax of pasted vCards.
    requires vinnie;

    exports io.popindesk to
            javafx.graphics;
    // A skin that is named in the style sheet.
    exports io.popindesk.ui.window to
            javafx.controls;
}
