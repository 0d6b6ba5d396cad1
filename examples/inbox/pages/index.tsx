import { page, use } from "heddle";
import {
  Avatar,
  Badge,
  Box,
  Button,
  Center,
  EmptyState,
  HStack,
  Heading,
  Icon,
  Input,
  Text,
  TextArea,
  ThemeToggle,
  VStack,
} from "heddle/components";
import { Desk } from "../state/desk";

export default page({
  title: "Support inbox",
  description: "Conversations with customers, and a chat pane that colleagues see live.",
}, () => {
  const desk = use(Desk);
  return (
    <HStack as="main" align="stretch" className="h-dvh gap-0 overflow-hidden bg-panel">
      <VStack
        as="section"
        className={desk.isReading ? "w-full shrink-0 gap-0 border-e border-line max-md:hidden md:w-80 lg:w-96" : "w-full shrink-0 gap-0 border-e border-line md:w-80 lg:w-96"}
      >
        <VStack as="header" className="gap-3 border-b border-line p-4">
          <HStack className="gap-2">
            <Heading level={1} className="me-auto text-xl font-semibold tracking-tight">Inbox</Heading>
            <ThemeToggle />
          </HStack>
          <Input
            bind={desk.search}
            placeholder="Search conversations"
            type="search"
            icon="search"
            ariaLabel="Search conversations"
          />
          <HStack as="nav" className="gap-1">
            {desk.views.map((view) => (
              <Button
                key={view.name}
                label={`${view.name} ${view.count}`}
                size="sm"
                variant={view.isChosen ? "soft" : "ghost"}
                color="neutral"
                onClick={() => desk.show(view.name)}
              />
            ))}
          </HStack>
        </VStack>
        {desk.rows.length === 0 ? (
          <EmptyState title="All done" text="Nothing in this view." icon="coffee" className="flex-1" />
        ) : (
          <VStack as="ul" className="min-h-0 flex-1 gap-0 overflow-y-auto">
            {desk.rows.map((row) => (
              <HStack
                key={row.id}
                align="start"
                as="li"
                className={row.isChosen ? "relative gap-3 border-b border-line bg-field px-4 py-3 shadow-[inset_3px_0_var(--accent)] rtl:shadow-[inset_-3px_0_var(--accent)]" : "relative gap-3 border-b border-line px-4 py-3 transition-colors hover:bg-field"}
              >
                <Avatar name={row.customer} className="shrink-0" />
                <VStack className="min-w-0 flex-1 items-start gap-0.5">
                  <HStack className="w-full gap-2">
                    <Button
                      label={row.customer}
                      variant="ghost"
                      color="neutral"
                      className="me-auto min-h-0 min-w-0 border-0 p-0 text-start hover:bg-transparent after:absolute after:inset-0"
                      onClick={() => desk.open(row.id)}
                    />
                    <Text size="sm" color="muted" as="span" className="shrink-0">{row.when}</Text>
                  </HStack>
                  <HStack className="w-full gap-2">
                    <Text className={row.isUnread ? "me-auto truncate text-sm font-semibold" : "me-auto truncate text-sm"}>
                      {row.subject}
                    </Text>
                    {row.isUnread ? <Badge text="New" color="accent" className="shrink-0" /> : null}
                  </HStack>
                  <Text size="sm" color="muted" className="max-w-full truncate">{row.preview}</Text>
                </VStack>
              </HStack>
            ))}
          </VStack>
        )}
      </VStack>
      <VStack
        as="section"
        className={desk.isReading ? "min-w-0 flex-1 gap-0" : "min-w-0 flex-1 gap-0 max-md:hidden"}
      >
        {desk.chosen === null ? (
          <Center className="flex-1">
            <EmptyState title="Nothing chosen" text="Choose a conversation from the list." icon="messages-square" />
          </Center>
        ) : (
          <>
            <HStack as="header" className="flex-wrap gap-3 border-b border-line px-4 py-3">
              <Button
                icon="arrow-left"
                variant="ghost"
                color="neutral"
                ariaLabel="Back to the list"
                className="md:hidden"
                onClick={desk.back}
              />
              <Avatar name={desk.chosen.customer} className="max-sm:hidden" />
              <VStack className="min-w-0 flex-1 basis-48 gap-0">
                <Heading level={2} className="truncate text-base/6 font-semibold">{desk.chosen.subject}</Heading>
                <HStack className="min-w-0 gap-2">
                  <Text size="sm" color="muted" className="truncate">
                    {`${desk.chosen.customer}, ${desk.chosen.company}`}
                  </Text>
                  <Badge text={desk.chosen.plan} color="neutral" />
                </HStack>
              </VStack>
              {desk.chosen.isMine ? (
                <Badge text="Yours" icon="user-check" color="good" />
              ) : (
                <Button
                  label={desk.chosen.agent === "" ? "Take it" : `Take from ${desk.chosen.agent}`}
                  size="sm"
                  variant="outline"
                  color="neutral"
                  onClick={desk.take}
                />
              )}
              <Button
                label={desk.chosen.isOpen ? "Close" : "Open again"}
                icon={desk.chosen.isOpen ? "check" : "rotate-ccw"}
                size="sm"
                variant="soft"
                onClick={desk.finish}
              />
            </HStack>
            <Box className="flex min-h-0 flex-1 flex-col-reverse gap-4 overflow-y-auto bg-ground p-4 sm:p-6">
              {desk.chosen.messages.map((message) => (
                <VStack
                  key={message.id}
                  className={message.isOurs ? "max-w-[min(34rem,88%)] items-end gap-1 self-end" : "max-w-[min(34rem,88%)] items-start gap-1 self-start"}
                >
                  <Text
                    className={message.isOurs ? "rounded-card rounded-ee-sm bg-accent-fill px-3.5 py-2.5 text-accent-ink" : "rounded-card rounded-es-sm border border-line bg-panel px-3.5 py-2.5"}
                  >
                    {message.text}
                  </Text>
                  <HStack className="gap-1.5 px-1">
                    {message.isOurs ? <Icon name="check-check" size={14} className="text-muted" /> : null}
                    <Text size="sm" color="muted" as="span">
                      {message.isOurs ? `${message.agent} · ${message.when}` : message.when}
                    </Text>
                  </HStack>
                </VStack>
              ))}
            </Box>
            <HStack as="footer" align="end" className="gap-2 border-t border-line p-4">
              <TextArea
                bind={desk.draft}
                placeholder={`Answer ${desk.chosen.customer}`}
                rows={2}
                maxLength={2000}
                submitOnEnter
                ariaLabel="Answer"
                className="flex-1"
                onSubmit={desk.send}
              />
              <Button icon="send" onClick={desk.send}>Send</Button>
            </HStack>
          </>
        )}
      </VStack>
    </HStack>
  );
});
