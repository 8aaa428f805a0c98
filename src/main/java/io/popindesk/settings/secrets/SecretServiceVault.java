package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import org.freedesktop.dbus.types.Variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keychain of Linux desktops: the Secret Service of freedesktop.org, version 0.2, which GNOME
 * Keyring and KWallet (since 5.97) are. What is kept goes where the person's default keyring is.
 */
final class SecretServiceVault implements Vault {
    private static final String LABEL = SecretBus.ITEM + ".Label";
    private static final String ATTRIBUTES = SecretBus.ITEM + ".Attributes";

    /** Something to be done while a line is open. */
    private interface Errand<T> {
        T run(SecretBus bus) throws SecretFailure, InterruptedException;
    }

    private final Map<String, String> environment;

    private SecretServiceVault(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The one of the session that the program runs in.
     *
     * @param environment tells where its bus is
     */
    static Vault ofSession(Map<String, String> environment) {
        return new SecretServiceVault(Map.copyOf(environment));
    }

    @Override
    public Optional<char[]> find(String account) throws SecretFailure {
        return withBus(
                bus -> {
                    Optional<String> item = search(bus, account).stream().findFirst();
                    return item.isEmpty() ? Optional.empty() : Optional.of(secret(bus, item.get()));
                });
    }

    private static char[] secret(SecretBus bus, String item)
            throws SecretFailure, InterruptedException {
        unlock(bus, item, SecretBus.ITEM);
        SecretSession session = SecretSession.open(bus);
        Object[] answer = bus.call(item, SecretBus.ITEM, "GetSecret", "o", session.path());
        if (answer[0] instanceof Object[] secret) {
            return session.unseal(secret);
        }
        throw new SecretFailure(Reason.FAILED, null);
    }

    @Override
    public void put(String account, char[] secret) throws SecretFailure {
        withBus(
                bus -> {
                    String collection = collection(bus);
                    unlock(bus, collection, SecretBus.COLLECTION);
                    Map<String, Variant<?>> properties =
                            Map.of(
                                    LABEL,
                                    new Variant<>(Keychain.SERVICE + ": " + account),
                                    ATTRIBUTES,
                                    new Variant<>(attributes(account), "a{ss}"));
                    Object[] answer =
                            bus.call(
                                    collection,
                                    SecretBus.COLLECTION,
                                    "CreateItem",
                                    "a{sv}(oayays)b",
                                    properties,
                                    SecretSession.open(bus).seal(secret),
                                    true);
                    bus.ask(Wire.path(answer[1]));
                    return true;
                });
    }

    @Override
    public void remove(String account) throws SecretFailure {
        withBus(
                bus -> {
                    for (String item : search(bus, account)) {
                        unlock(bus, item, SecretBus.ITEM);
                        bus.ask(Wire.path(bus.call(item, SecretBus.ITEM, "Delete", "")[0]));
                    }
                    return true;
                });
    }

    /** The items of an account, in open keyrings first. */
    private static List<String> search(SecretBus bus, String account)
            throws SecretFailure, InterruptedException {
        Object[] found =
                bus.call(
                        SecretBus.SERVICE_PATH,
                        SecretBus.SERVICE,
                        "SearchItems",
                        "a{ss}",
                        attributes(account));
        List<String> items = Wire.paths(found[0]);
        items.addAll(Wire.paths(found[1]));
        return items;
    }

    /** The person's default keyring, which a new account of the machine does not have yet. */
    private static String collection(SecretBus bus) throws SecretFailure, InterruptedException {
        String standing = alias(bus);
        if (!standing.equals(SecretBus.NONE)) {
            return standing;
        }
        Map<String, Variant<?>> properties =
                Map.of(SecretBus.COLLECTION + ".Label", new Variant<>("Default keyring"));
        Object[] made =
                bus.call(
                        SecretBus.SERVICE_PATH,
                        SecretBus.SERVICE,
                        "CreateCollection",
                        "a{sv}s",
                        properties,
                        "default");
        bus.ask(Wire.path(made[1]));
        return alias(bus);
    }

    private static String alias(SecretBus bus) throws SecretFailure, InterruptedException {
        return Wire.path(
                bus.call(SecretBus.SERVICE_PATH, SecretBus.SERVICE, "ReadAlias", "s", "default")[
                        0]);
    }

    /** Has the person open what is locked. */
    private static void unlock(SecretBus bus, String path, String type)
            throws SecretFailure, InterruptedException {
        if (bus.isTrue(path, type, "Locked")) {
            Object[] answer =
                    bus.call(
                            SecretBus.SERVICE_PATH,
                            SecretBus.SERVICE,
                            "Unlock",
                            "ao",
                            (Object) new String[] {path});
            bus.ask(Wire.path(answer[1]));
        }
    }

    private static Map<String, String> attributes(String account) {
        return Map.of("service", Keychain.SERVICE, "account", account);
    }

    private <T> T withBus(Errand<T> errand) throws SecretFailure {
        String address =
                SessionBus.address(environment)
                        .orElseThrow(() -> new SecretFailure(Reason.ABSENT, null));
        try (SecretBus bus = SecretBus.open(address)) {
            return errand.run(bus);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretFailure(Reason.SILENT, e);
        }
    }
}
