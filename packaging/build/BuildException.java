/** The package cannot be made; the message says to whoever builds it what is missing or wrong. */
final class BuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildException(String message) {
        super(message);
    }
}
