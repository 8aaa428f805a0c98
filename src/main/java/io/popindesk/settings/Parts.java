package io.popindesk.settings;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.CustomerField;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The settings one by one, as far as a person chooses them as such. Whether the desk books with the
 * account, where the keys are, and the PIN are not among them: these belong to one desk.
 */
public final class Parts {
    public static final Part<Language> LANGUAGE =
            new Part<>("language", "language", DeskSettings::language, DeskSettings::withLanguage);
    public static final Part<Brightness> BRIGHTNESS =
            new Part<>(
                    "brightness",
                    "brightness",
                    DeskSettings::brightness,
                    DeskSettings::withBrightness);
    public static final Part<Density> DENSITY =
            new Part<>("density", "density", DeskSettings::density, DeskSettings::withDensity);
    public static final Part<Integer> TEXT_SIZE =
            new Part<>(
                    "textSize",
                    "textPercent",
                    DeskSettings::textPercent,
                    DeskSettings::withTextPercent);
    public static final Part<Integer> REMINDER =
            new Part<>(
                    "reminder",
                    "reminderMinutes",
                    DeskSettings::reminderMinutes,
                    DeskSettings::withReminderMinutes);

    /** A standard group that is no longer there goes with them. */
    public static final Part<List<DeskGroup>> GROUPS =
            new Part<>("groups", "groups", DeskSettings::groups, Parts::withGroups);

    public static final Part<String> DEFAULT_GROUP =
            new Part<>(
                    "defaultGroup",
                    "defaultGroup",
                    DeskSettings::defaultGroup,
                    (now, id) -> now.withGroups(now.groups(), id));
    public static final Part<String> MESSAGE_ENGLISH =
            new Part<>(
                    "message.english",
                    "invitations.en",
                    now -> now.invitations().english(),
                    (now, text) ->
                            now.withInvitations(new Invitations(text, now.invitations().hindi())));
    public static final Part<String> MESSAGE_HINDI =
            new Part<>(
                    "message.hindi",
                    "invitations.hi",
                    now -> now.invitations().hindi(),
                    (now, text) ->
                            now.withInvitations(
                                    new Invitations(now.invitations().english(), text)));

    /** Where the account is; a desk that is connected stays connected to where it is. */
    public static final Part<URI> BASE =
            account(
                    "base",
                    "account.base",
                    AccountSettings::base,
                    (now, base) -> now.withConnection(now.live(), base, now.keys()));

    public static final Part<ApiRevision> REVISION =
            account(
                    "revision",
                    "account.revision",
                    AccountSettings::revision,
                    AccountSettings::withRevision);

    /** The agent that calls are routed to goes with them. */
    public static final Part<List<DeskAgent>> AGENTS =
            account("agents", "account.agents", AccountSettings::agents, Parts::withAgents);

    public static final Part<String> COUNTRY =
            extras(
                    "country",
                    "account.country",
                    CaptureExtras::country,
                    CaptureExtras::withCountry);
    public static final Part<String> AGENT =
            extras("agent", "account.agent", CaptureExtras::agent, CaptureExtras::withAgent);
    public static final Part<Boolean> NATIVE_LINK =
            extras(
                    "nativeLink",
                    "account.native",
                    CaptureExtras::nativeLink,
                    CaptureExtras::withNativeLink);
    public static final Part<Map<String, String>> CAMPAIGN =
            extras(
                    "campaign",
                    "account.campaign",
                    CaptureExtras::campaign,
                    CaptureExtras::withCampaign);
    public static final Part<String> REGION =
            new Part<>(
                    "region",
                    "customers.region",
                    now -> now.customers().region(),
                    (now, region) -> now.withCustomers(now.customers().withRegion(region)));
    public static final Part<Set<CustomerField>> REQUIRED =
            new Part<>(
                    "required",
                    "customers.required",
                    now -> now.customers().required(),
                    (now, fields) -> now.withCustomers(now.customers().withRequired(fields)));
    public static final Part<Optional<ZoneId>> FALLBACK_ZONE =
            new Part<>(
                    "fallbackZone",
                    "slots.fallbackZone",
                    now -> now.slots().fallbackZone(),
                    (now, zone) -> now.withSlots(now.slots().withFallbackZone(zone)));
    public static final Part<Integer> REFRESH =
            new Part<>(
                    "refresh",
                    "slots.refreshSeconds",
                    now -> now.slots().refreshSeconds(),
                    (now, seconds) -> now.withSlots(now.slots().withRefreshSeconds(seconds)));
    public static final Part<NetworkSettings.Proxy> PROXY =
            network("proxy", "network.proxy", NetworkSettings::proxy, NetworkSettings::withProxy);
    public static final Part<String> PROXY_HOST =
            network(
                    "proxyHost",
                    "network.proxyHost",
                    NetworkSettings::proxyHost,
                    (now, host) -> now.withManualProxy(host, now.proxyPort(), now.proxyUser()));
    public static final Part<Integer> PROXY_PORT =
            network(
                    "proxyPort",
                    "network.proxyPort",
                    NetworkSettings::proxyPort,
                    (now, port) -> now.withManualProxy(now.proxyHost(), port, now.proxyUser()));
    public static final Part<String> PROXY_USER =
            network(
                    "proxyUser",
                    "network.proxyUser",
                    NetworkSettings::proxyUser,
                    (now, user) -> now.withManualProxy(now.proxyHost(), now.proxyPort(), user));
    public static final Part<Optional<Path>> AUTHORITIES =
            network(
                    "authorities",
                    "network.authorities",
                    NetworkSettings::authorities,
                    NetworkSettings::withAuthorities);
    public static final Part<Integer> RETENTION =
            new Part<>(
                    "part.retention",
                    "privacy.retentionDays",
                    now -> now.privacy().retentionDays(),
                    (now, days) -> now.withPrivacy(now.privacy().withRetentionDays(days)));
    public static final Part<Integer> LOCK_MINUTES =
            new Part<>(
                    "part.lock",
                    "privacy.lockMinutes",
                    now -> now.privacy().lockMinutes(),
                    (now, minutes) -> now.withPrivacy(now.privacy().withLockMinutes(minutes)));

    /** All of them; one that depends on another comes after it. */
    public static final List<Part<?>> ALL =
            List.of(
                    BASE,
                    REVISION,
                    COUNTRY,
                    AGENTS,
                    AGENT,
                    NATIVE_LINK,
                    CAMPAIGN,
                    REGION,
                    REQUIRED,
                    FALLBACK_ZONE,
                    REFRESH,
                    GROUPS,
                    DEFAULT_GROUP,
                    MESSAGE_ENGLISH,
                    MESSAGE_HINDI,
                    REMINDER,
                    LANGUAGE,
                    BRIGHTNESS,
                    DENSITY,
                    TEXT_SIZE,
                    RETENTION,
                    LOCK_MINUTES,
                    PROXY,
                    PROXY_HOST,
                    PROXY_PORT,
                    PROXY_USER,
                    AUTHORITIES);

    private Parts() {}

    /** Those in which two settings differ. */
    public static List<Part<?>> different(DeskSettings one, DeskSettings other) {
        return ALL.stream()
                .<Part<?>>mapMulti(
                        (part, into) -> {
                            if (!part.isSame(one, other)) {
                                into.accept(part);
                            }
                        })
                .toList();
    }

    /** Settings in which some are as they are in others. */
    public static DeskSettings copy(List<Part<?>> parts, DeskSettings from, DeskSettings into) {
        DeskSettings all = into;
        for (Part<?> part : parts) {
            all = part.copy(from, all);
        }
        return all;
    }

    private static DeskSettings withGroups(DeskSettings now, List<DeskGroup> groups) {
        boolean stays = groups.stream().anyMatch(one -> one.id().equals(now.defaultGroup()));
        return now.withGroups(groups, stays ? now.defaultGroup() : "");
    }

    private static AccountSettings withAgents(AccountSettings now, List<DeskAgent> agents) {
        String agent = now.extras().agent();
        boolean stays = agents.stream().anyMatch(one -> one.id().equals(agent));
        return now.withAgents(agents).withExtras(now.extras().withAgent(stays ? agent : ""));
    }

    private static <T> Part<T> account(
            String key,
            String field,
            Function<AccountSettings, T> reading,
            BiFunction<AccountSettings, T, AccountSettings> writing) {
        return new Part<>(
                key,
                field,
                now -> reading.apply(now.account()),
                (now, value) -> now.withAccount(writing.apply(now.account(), value)));
    }

    private static <T> Part<T> extras(
            String key,
            String field,
            Function<CaptureExtras, T> reading,
            BiFunction<CaptureExtras, T, CaptureExtras> writing) {
        return account(
                key,
                field,
                now -> reading.apply(now.extras()),
                (now, value) -> now.withExtras(writing.apply(now.extras(), value)));
    }

    private static <T> Part<T> network(
            String key,
            String field,
            Function<NetworkSettings, T> reading,
            BiFunction<NetworkSettings, T, NetworkSettings> writing) {
        return new Part<>(
                key,
                field,
                now -> reading.apply(now.network()),
                (now, value) -> now.withNetwork(writing.apply(now.network(), value)));
    }
}
