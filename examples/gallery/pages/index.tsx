import { page, use } from "heddle";
import { Box, Card, HStack, Heading, Icon, Input, Link, Text, VStack } from "heddle/components";
import { Catalogue } from "../state/catalogue";

export default page({
  title: "Heddle components",
  description: "Every component with its variants, live events and code.",
}, () => {
  const catalogue = use(Catalogue);
  return (
    <VStack className="gap-10">
      <VStack className="gap-3">
        <Heading level={1}>Components</Heading>
        <Text className="max-w-2xl text-muted">
          Every component with its variants, live events and code. Each page is written from the
          component's manifest.
        </Text>
        <Input
          bind={catalogue.search}
          placeholder="Search, for example dropdown or modal"
          icon="search"
          ariaLabel="Search components"
          className="mt-2 max-w-md"
        />
      </VStack>
      {catalogue.sections.map((section) => (
        <VStack key={section.name} as="section" className="gap-3">
          <Heading level={2}>{section.name}</Heading>
          <Box className="grid gap-3 sm:grid-cols-2 md:grid-cols-3">
            {section.entries.map((entry) => (
              <Card
                key={entry.path}
                padding="sm"
                className="relative gap-1.5 transition-colors hover:border-edge"
              >
                <HStack align="center" className="gap-2">
                  <Icon name={entry.icon} size={18} className="text-accent" />
                  <Link
                    href={entry.path}
                    className="font-medium text-ink no-underline after:absolute after:inset-0"
                  >
                    {entry.name}
                  </Link>
                </HStack>
                <Text className="text-sm text-muted">{entry.help}</Text>
              </Card>
            ))}
          </Box>
        </VStack>
      ))}
      {catalogue.sections.length === 0 && (
        <Text className="text-muted">
          Nothing is called so. Try what it does, or its name elsewhere.
        </Text>
      )}
    </VStack>
  );
});
