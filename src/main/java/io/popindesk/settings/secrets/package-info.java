/** Where the desk's secrets are: in the keychain, in an encrypted file, or in this session only. */
@NullMarked
package io.popindesk.settings.secrets;

import org.jspecify.annotations.NullMarked;
