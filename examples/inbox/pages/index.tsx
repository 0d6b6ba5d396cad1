import { page, use } from "heddle";
import {
  Avatar,
  Badge,
  Button,
  Center,
  DescriptionList,
  Divider,
  EmptyState,
  HStack,
  Heading,
  Icon,
  ScrollArea,
  SearchInput,
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
    <HStack align="stretch" as="main" className="h-dvh gap-0 overflow-hidden bg-panel">
      <VStack
        as="section"
        className={desk.isReading ? "w-full shrink-0 gap-0 border-line max-md:hidden md:w-80 md:border-e lg:w-96" : "w-full shrink-0 gap-0 border-line md:w-80 md:border-e lg:w-96"}
      >
        <VStack as="header" className="gap-3 border-b border-line px-4 pt-3 pb-4">
          <HStack className="gap-2">
            <Center className="size-8 rounded-control bg-accent-fill text-accent-ink">
              <Icon name="inbox" size={18} />
            </Center>
            <Heading level={1} className="me-auto text-lg font-semibold tracking-tight">
              Inbox
            </Heading>
            <ThemeToggle className="-me-2 border-transparent bg-transparent" />
          </HStack>
          <SearchInput
            bind={desk.search}
            placeholder="Search conversations"
            ariaLabel="Search conversations"
          />
          <HStack as="nav" className="gap-1">
            {desk.views.map((view) => (
              <Button
                key={view.name}
                variant={view.isChosen ? "soft" : "ghost"}
                color="neutral"
                size="sm"
                onClick={() => desk.show(view.name)}
              >
                {view.name} {view.count}
              </Button>
            ))}
          </HStack>
        </VStack>
        {desk.rows.length === 0 ? (
          <EmptyState
            title={desk.nothing.title}
            text={desk.nothing.text}
            icon={desk.nothing.icon}
            className="flex-1"
          />
        ) : (
          <VStack as="ul" className="min-h-0 flex-1 gap-0 overflow-y-auto">
            {desk.rows.map((row) => (
              <HStack
                key={row.id}
                align="start"
                as="li"
                className={row.isChosen ? "relative gap-3 border-b border-line px-4 py-3 md:bg-field md:shadow-[inset_3px_0_var(--accent)] md:rtl:shadow-[inset_-3px_0_var(--accent)]" : "relative gap-3 border-b border-line px-4 py-3 transition-colors hover:bg-field has-focus-visible:bg-field"}
              >
                <Avatar name={row.customer} className="shrink-0" />
                <VStack className="min-w-0 flex-1 items-start gap-0.5">
                  <HStack className="w-full gap-2">
                    <Button
                      variant="ghost"
                      color="neutral"
                      className="me-auto min-h-0 min-w-0 border-0 p-0 text-start hover:bg-transparent after:absolute after:inset-0"
                      onClick={() => desk.open(row.id)}
                    >
                      {row.customer}
                    </Button>
                    <Text size="sm" color="muted" as="span" className="shrink-0">{row.when}</Text>
                  </HStack>
                  <HStack className="w-full gap-2">
                    <Text
                      className={row.isUnread ? "me-auto truncate text-sm font-semibold" : "me-auto truncate text-sm"}
                    >
                      {row.subject}
                    </Text>
                    {row.isUnread && <Badge color="accent" className="shrink-0">New</Badge>}
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
            <EmptyState
              title="No conversation selected"
              text="Select one from the list."
              icon="messages-square"
            />
          </Center>
        ) : (
          <>
            <HStack
              as="header"
              className="min-h-16 flex-wrap gap-x-3 gap-y-2 border-b border-line px-4 py-2.5 sm:flex-nowrap"
            >
              <Button
                icon="arrow-left"
                variant="ghost"
                color="neutral"
                ariaLabel="Back to the list"
                className="-ms-2 md:hidden"
                onClick={desk.back}
              />
              <Avatar name={desk.chosen.customer} className="shrink-0 max-lg:hidden xl:hidden" />
              <VStack className="min-w-0 flex-1 basis-48 gap-0 sm:basis-0">
                <Heading level={2} className="truncate text-base/6 font-semibold">
                  {desk.chosen.subject}
                </Heading>
                <HStack className="min-w-0 gap-2">
                  <Text size="sm" color="muted" className="truncate">
                    {desk.chosen.customer}, {desk.chosen.company}
                  </Text>
                  <Badge color="neutral" className="shrink-0 max-lg:hidden xl:hidden">
                    {desk.chosen.plan}
                  </Badge>
                </HStack>
              </VStack>
              {desk.chosen.isMine ? (
                <Badge icon="user-check" color="good" className="shrink-0">Yours</Badge>
              ) : (
                <Button variant="outline" color="neutral" size="sm" onClick={desk.take}>
                  Assign to me
                </Button>
              )}
              <Button
                icon={desk.chosen.isOpen ? "check" : "rotate-ccw"}
                variant="soft"
                size="sm"
                onClick={desk.finish}
              >
                {desk.chosen.isOpen ? "Solve" : "Open again"}
              </Button>
            </HStack>
            <ScrollArea stickToEnd ariaLabel="Messages" className="min-h-0 flex-1 bg-ground">
              <VStack className="gap-4 p-4">
                {desk.chosen.messages.map((message) => (
                  <VStack
                    key={message.id}
                    className={message.isOurs ? "max-w-[min(34rem,88%)] items-end gap-1 self-end" : "max-w-[min(34rem,88%)] items-start gap-1 self-start"}
                  >
                    <Text
                      className={message.isOurs ? "rounded-card rounded-ee-sm bg-accent-fill px-3.5 py-2.5 text-pretty text-accent-ink" : "rounded-card rounded-es-sm border border-line bg-panel px-3.5 py-2.5 text-pretty"}
                    >
                      {message.text}
                    </Text>
                    <HStack className="gap-1.5 px-1">
                      {message.isOurs && (
                        <Icon name="check-check" size={14} className="text-muted" />
                      )}
                      <Text size="sm" color="muted" as="span">
                        {message.isOurs ? `${message.agent} · ${message.when}` : message.when}
                      </Text>
                    </HStack>
                  </VStack>
                ))}
              </VStack>
            </ScrollArea>
            <VStack as="footer" className="gap-2.5 border-t border-line p-3 sm:p-4">
              <HStack className="-m-1 gap-1.5 overflow-x-auto p-1">
                {desk.answers.map((answer) => (
                  <Button
                    key={answer.label}
                    variant="outline"
                    color="neutral"
                    size="sm"
                    className="min-h-7 shrink-0 rounded-full font-medium"
                    onClick={() => desk.prepare(answer.text)}
                  >
                    {answer.label}
                  </Button>
                ))}
              </HStack>
              <HStack align="end" className="gap-2">
                <TextArea
                  bind={desk.draft}
                  placeholder={`Answer ${desk.chosen.customer}`}
                  rows={2}
                  submitOnEnter
                  maxLength={2000}
                  ariaLabel="Answer"
                  className="min-w-0 flex-1"
                  onSubmit={desk.send}
                />
                <Button icon="send" className="max-sm:px-3" onClick={desk.send}>Send</Button>
              </HStack>
            </VStack>
          </>
        )}
      </VStack>
      {desk.chosen === null ? null : (
        <VStack
          as="aside"
          className="w-72 shrink-0 gap-5 overflow-y-auto border-s border-line p-5 max-xl:hidden"
        >
          <VStack align="center" className="gap-3 pt-3 text-center">
            <Avatar name={desk.chosen.customer} size="lg" />
            <VStack className="gap-0">
              <Text className="font-semibold">{desk.chosen.customer}</Text>
              <Text size="sm" color="muted">{desk.chosen.company}</Text>
            </VStack>
          </VStack>
          <Divider />
          <DescriptionList items={desk.facts} layout="above" className="gap-y-4" />
        </VStack>
      )}
    </HStack>
  );
});
