import { page, use } from "heddle";
import {
  Avatar,
  Box,
  Button,
  Center,
  HStack,
  Heading,
  Icon,
  Input,
  Link,
  Text,
  VStack,
} from "heddle/components";
import { Chat } from "../state/chat";
import { Room } from "../state/room";

export default page({
  title: "Chat room",
  description: "Rooms of shared state, and replies streamed word by word.",
}, () => {
  const chat = use(Chat);
  const room = use(Room);
  return (
    <VStack
      as="main"
      className="mx-auto h-dvh w-full max-w-2xl gap-0 overflow-hidden bg-panel md:my-8 md:h-[calc(100dvh-4rem)] md:rounded-card md:border md:border-line md:shadow-lg"
    >
      <HStack
        align="center"
        justify="between"
        as="header"
        className="gap-4 border-b border-line px-4 py-3"
      >
        <VStack className="gap-0">
          <Heading level={1} className="text-xl">Chat room</Heading>
          <HStack as="nav" className="-ml-2 gap-1">
            {chat.rooms.map((one) => (
              <Link
                key={one.address}
                href={one.address}
                color={one.isOpen ? "default" : "muted"}
                className={one.isOpen ? "rounded-control bg-raised px-2 py-1 text-sm font-medium no-underline" : "rounded-control px-2 py-1 text-sm no-underline"}
              >
                {one.name}
              </Link>
            ))}
          </HStack>
        </VStack>
        <Input
          bind={chat.name}
          placeholder={chat.author}
          icon="user"
          maxLength={40}
          ariaLabel="Your name"
          className="w-32 shrink-0 sm:w-40"
        />
      </HStack>
      {/* Reversed, so that the newest message stays in view. */}
      <Box className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto p-4">
        {room.messages.length === 0 ? (
          <Center className="flex-1">
            <VStack align="center" className="gap-3">
              <Center className="size-14 rounded-full bg-accent-soft text-accent">
                <Icon name="messages-square" size={24} />
              </Center>
              <Text color="muted" className="text-center text-balance">
                Nobody has said anything yet. Write the first message.
              </Text>
            </VStack>
          </Center>
        ) : (
          <VStack className="gap-4">
            {room.messages.map((message) => (
              <HStack
                key={message.id}
                align="start"
                className={message.author === chat.author ? "flex-row-reverse gap-2.5" : "gap-2.5"}
              >
                {message.bot ? (
                  <Center className="mt-6 size-10 shrink-0 rounded-full bg-accent-soft text-accent">
                    <Icon name="bot" size={20} />
                  </Center>
                ) : (
                  <Avatar name={message.author} className="mt-6 shrink-0" />
                )}
                <VStack
                  className={message.author === chat.author ? "min-w-0 flex-1 items-end gap-1" : "min-w-0 flex-1 items-start gap-1"}
                >
                  <Text size="sm" color="muted" as="span">{message.author}</Text>
                  <Text
                    className={message.author === chat.author ? "max-w-full rounded-card rounded-tr-sm bg-accent-fill px-3.5 py-2 break-words text-accent-ink" : "max-w-full rounded-card rounded-tl-sm bg-raised px-3.5 py-2 break-words"}
                  >
                    {message.text === "" ? "…" : message.text}
                  </Text>
                </VStack>
              </HStack>
            ))}
          </VStack>
        )}
      </Box>
      <HStack as="footer" className="gap-2 border-t border-line p-4">
        <Input
          bind={chat.draft}
          placeholder="Write a message"
          maxLength={2000}
          autoComplete="off"
          autoFocus
          ariaLabel="Message"
          className="flex-1"
          onSubmit={chat.send}
        />
        <Button icon="send" onClick={chat.send}>Send</Button>
      </HStack>
    </VStack>
  );
});
