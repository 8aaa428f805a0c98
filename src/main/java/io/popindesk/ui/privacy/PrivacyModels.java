package io.popindesk.ui.privacy;

/** All that the window knows about privacy, without its looks. */
public record PrivacyModels(RetentionModel retention, PersonModel person, KeptModel kept) {}
