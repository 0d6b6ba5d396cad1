import { block, use } from "heddle";
import { Avatar, Badge, Card, HStack, Icon, Text, VStack } from "heddle/components";
import { SignUp } from "../state/sign-up";

/** The workspace that somebody is making: what they type stands in it at once. */
export default block(() => {
  const signUp = use(SignUp);
  return (
    <Card
      padding="none"
      raised
      className="min-h-0 flex-1 flex-row gap-0 overflow-hidden rounded-b-none border-b-0"
    >
      <VStack className="w-44 shrink-0 gap-4 border-e border-line bg-ground p-4">
        <HStack className="gap-2">
          <Avatar name={signUp.preview.company} size="sm" />
          <Text className="min-w-0 truncate text-sm font-semibold">{signUp.preview.company}</Text>
        </HStack>
        <VStack className="gap-1">
          <HStack className="gap-2 rounded-control bg-raised px-2 py-1.5">
            <Icon name="house" size={16} className="shrink-0 text-muted" />
            <Text className="text-sm font-medium">Home</Text>
          </HStack>
          {signUp.preview.pages.map((one) => (
            <HStack key={one.page} className="gap-2 px-2 py-1.5">
              <Icon name={one.icon} size={16} className="shrink-0 text-muted" />
              <Text className="truncate text-sm">{one.page}</Text>
            </HStack>
          ))}
        </VStack>
        <HStack className="mt-auto gap-2">
          <Avatar name={signUp.preview.person} size="sm" />
          <Text className="min-w-0 flex-1 truncate text-sm">{signUp.preview.person}</Text>
        </HStack>
      </VStack>
      <VStack className="min-w-0 flex-1 gap-5 p-6">
        <HStack className="gap-2 rounded-control border border-line bg-ground px-3 py-2">
          <Icon name="search" size={16} className="shrink-0 text-muted" />
          <Text size="sm" color="muted" className="truncate">{signUp.preview.search}</Text>
        </HStack>
        <HStack justify="between" className="gap-2">
          <Text className="min-w-0 truncate text-lg font-semibold">{signUp.preview.greeting}</Text>
          {signUp.step > 2 && <Badge color="accent">{signUp.preview.plan}</Badge>}
        </HStack>
        <VStack className="gap-3">
          {signUp.preview.lines.map((line) => (
            <HStack key={line.text} className="gap-2.5">
              <Icon
                name={line.isDone ? "circle-check" : "circle"}
                size={18}
                className={line.isDone ? "shrink-0 text-accent" : "shrink-0 text-muted"}
              />
              <Text
                className={line.isDone ? "min-w-0 truncate text-sm text-muted line-through" : "min-w-0 truncate text-sm"}
              >
                {line.text}
              </Text>
            </HStack>
          ))}
        </VStack>
        <VStack className="gap-2 border-t border-line pt-5">
          <Text size="sm" color="muted">First pages</Text>
          {signUp.preview.pages.map((one) => (
            <HStack key={one.page} className="gap-3 rounded-control border border-line px-3 py-2.5">
              <Icon name={one.icon} size={18} className="shrink-0 text-accent" />
              <VStack className="min-w-0 gap-0">
                <Text className="truncate text-sm font-medium">{one.page}</Text>
                <Text size="sm" color="muted" className="truncate">{one.text}</Text>
              </VStack>
            </HStack>
          ))}
        </VStack>
      </VStack>
    </Card>
  );
});
