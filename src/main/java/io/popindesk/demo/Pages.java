package io.popindesk.demo;

/** The web pages of the demo; each is whole in itself and asks nothing of any other server. */
final class Pages {
    /** Lets a page use its own style and nothing else. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private Pages() {}

    /** Where a join link leads. */
    static String join(String customerName) {
        return page(
                "Popin Desk demo",
                "This is the demo",
                "The video call with <strong>"
                        + escape(customerName)
                        + "</strong> would open here. Nothing has left this computer.");
    }

    /** What the network of a café or shop answers before somebody has signed in. */
    static String portal() {
        return page(
                "Sign in to the network",
                "Welcome to Shop Wi-Fi",
                "Please accept the terms of use to go online.");
    }

    /** What a web server writes when something behind it fails. */
    static String error(int status) {
        return page(Integer.toString(status), status + " | Server says", "Something went wrong.");
    }

    private static String page(String title, String heading, String paragraph) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>TITLE</title>
        <style>
        :root { color-scheme: light dark; }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center;
               font: 1.1rem/1.6 system-ui, sans-serif;
               background: light-dark(#f4f6f8, #14181d); color: light-dark(#1c2430, #e6eaef); }
        main { max-width: 30rem; margin: 1.5rem; padding: 2rem 2.5rem; border-radius: 1rem;
               background: light-dark(#ffffff, #1f252c); }
        h1 { margin: 0 0 .5rem; font-size: 1.5rem; }
        p { margin: 0; }
        </style>
        </head>
        <body><main><h1>HEADING</h1><p>PARAGRAPH</p></main></body>
        </html>
        """
                .replace("TITLE", title)
                .replace("HEADING", heading)
                .replace("PARAGRAPH", paragraph);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
