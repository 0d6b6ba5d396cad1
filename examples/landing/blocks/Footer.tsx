import { block } from "heddle";
import { Box, Container, HStack, Link, Text } from "heddle/components";

export default block(() => {
  return (
    <Box as="footer" className="border-t border-line bg-ground py-8">
      <Container width="xl" className="flex flex-wrap items-center justify-between gap-4">
        <Text size="sm" color="muted">© 2026 Meridian</Text>
        <HStack as="nav" className="gap-5">
          <Link href="/trust#privacy" color="muted" className="text-sm">Privacy</Link>
          <Link href="/trust#terms" color="muted" className="text-sm">Terms</Link>
          <Link href="/trust#security" color="muted" className="text-sm">Security</Link>
        </HStack>
      </Container>
    </Box>
  );
});
