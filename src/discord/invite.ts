/**
 * The address that adds the bot to a server. It asks for no permission at all: all that the bot posts are answers to
 * commands and buttons, which Discord lets through by itself, and it removes them by the button's own token.
 */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: '0',
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
